// What the manifest of the package tells: elements as their users see them. Private members, internals of modules and
// events that the analyzer guesses from calls are left out; an attribute's words also describe its property.

const isPublic = (member) =>
  member.kind === 'field' &&
  !member.static &&
  !member.name.startsWith('#') &&
  (member.privacy ?? 'public') === 'public';

// Our own base class is no part of what users see.
function withoutOrigin(item) {
  const seen = { ...item };
  delete seen.inheritedFrom;
  return seen;
}

function describe(member, attributes) {
  const attribute = attributes.find(({ fieldName, name }) => fieldName === member.name || name === member.attribute);
  return { ...withoutOrigin(member), description: member.description ?? attribute?.description };
}

const byName = (left, right) => (left.name < right.name ? -1 : 1);

function asUsersSeeIt(declaration) {
  const { attributes = [], members = [], events = [], cssProperties = [] } = declaration;
  return {
    ...declaration,
    attributes: attributes.map((attribute) => ({
      ...withoutOrigin(attribute),
      type: attribute.type ?? { text: 'string | null' },
    })),
    members: members.filter(isPublic).map((member) => describe(member, attributes)),
    events: events
      .filter(({ name, description }) => name?.startsWith('ip-') && description)
      .map(withoutOrigin)
      .toSorted(byName),
    cssProperties: cssProperties.map(withoutOrigin).toSorted(byName),
    superclass: { name: 'LitElement', package: 'lit' },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.{test,stories}.ts'],
  litelement: true,
  quiet: true,
  plugins: [
    {
      name: 'only-what-users-see',
      packageLinkPhase({ customElementsManifest }) {
        const isElement = ({ tagName }) => tagName !== undefined;
        customElementsManifest.modules = customElementsManifest.modules
          .map((module) => ({
            ...module,
            declarations: module.declarations.filter(isElement).map(asUsersSeeIt),
          }))
          .filter(
            ({ declarations, exports = [] }) =>
              declarations.length > 0 || exports.some(({ kind }) => kind === 'custom-element-definition'),
          )
          .toSorted((left, right) => (left.path < right.path ? -1 : 1));
      },
    },
  ],
};
