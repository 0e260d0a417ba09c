import * as z from 'zod/mini';
import { openEnumValues, operations, platformEvent, problem, uploadLimits } from '../src/model.js';
import { components } from './openapi-components.js';

type Json = Record<string, unknown>;
type AnyOperation = (typeof operations)[keyof typeof operations];

const credentials = {
  publishable:
    'A publishable key `pk_test_…` or `pk_live_…`: reads the portal’s own public catalogue from a page of an allowed origin.',
  session: 'A short-lived session token that acts for one party.',
  tracking: 'A signed, expiring, read-only token for one order’s progress; sees no names, price or documents.',
  secret: 'A secret key `sk_…`: for servers only, refused from pages.',
} as const;

const errors: Record<string, string> = {
  '400': 'The request cannot be read, or a value is refused: `errors` names each by JSON pointer.',
  '401': 'No credential, or one that is unknown or expired.',
  '403': 'The credential may not do this.',
  '404': 'Not there, or not for this caller: both look the same.',
  '429': 'Too many requests; `Retry-After` says when to come back.',
  '500': 'The platform failed; an unsafe request may have taken effect.',
};

const changeErrors: Record<string, string> = {
  '409': 'Not possible in the present state, or an `Idempotency-Key` that was used for another body or is in flight.',
};

const matchErrors: Record<string, string> = {
  '412': '`If-Match` is stale; `current` holds the fresh object.',
  '428': '`If-Match` is missing.',
};

const bytesErrors: Record<string, string> = {
  '412': 'Another file has taken the place of the one that `If-Match` names: read the checklist again.',
};

const bytesHeaders = {
  ETag: { description: 'The SHA-256 of the bytes, in lower-case hexadecimal.', schema: { type: 'string' } },
  'Content-Digest': { description: '`sha-256=:<base64>:` of the bytes (RFC 9530).', schema: { type: 'string' } },
  'Content-Disposition': { description: 'An attachment, and its name.', schema: { type: 'string' } },
};

/** The OpenAPI 3.1 document: every operation, every schema once, every error a problem of RFC 9457. */
export function openApiDocument(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  for (const operation of Object.values(operations)) {
    if (operation.answers !== 'bytes' && !isNamed(operation.output))
      registry.add(operation.output, { id: `${pascal(operation.id)}Page` });
  }
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: describeOpenEnum,
    unrepresentable: 'any',
  });
  const paths: Record<string, Json> = {};
  for (const operation of Object.values(operations)) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: operationObject(operation, registry),
    };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'IP Portal platform',
      version: '2026-11-23',
      summary: 'Search, listings, orders, escrow and title transfer of intellectual property.',
      description:
        'Money is integer minor units with an ISO 4217 code. Legal dates are calendar dates in Asia/Shanghai, instants are UTC. Enumerations are open: `x-extensible-enum` lists the values known today.',
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'IP Portal', url: 'https://ip-portal.example/contact' },
    },
    servers: [{ url: 'https://api.ip-portal.example/v1', description: 'Platform' }],
    tags: tags(),
    paths,
    components: { schemas: strip(schemas), securitySchemes: securitySchemes() },
  };

  function isNamed(schema: z.ZodMiniType): boolean {
    return Object.values(components).includes(schema);
  }
}

function operationObject(operation: AnyOperation, registry: z.core.$ZodRegistry<{ id: string }>): Json {
  const [resource] = operation.id.split('.');
  const unsafe = operation.method !== 'GET';
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [resource],
    security: operation.credentials.map((kind) => ({ [kind]: [] })),
    parameters: [...pathParameters(operation.path), ...queryParameters(operation), ...headerParameters(operation)],
    ...(operation.takes === 'bytes'
      ? { requestBody: uploadBody() }
      : unsafe && operation.input !== null
        ? { requestBody: jsonBody(operation.input, registry) }
        : {}),
    responses: {
      [operation.status]:
        operation.answers === 'bytes'
          ? { description: operation.summary, headers: bytesHeaders, content: bytes() }
          : {
              description: operation.summary,
              content: {
                'application/json': { schema: reference(operation.output, registry) },
                ...(operation.answers === 'json_or_events' ? { 'text/event-stream': eventStream(registry) } : {}),
              },
            },
      ...Object.fromEntries(
        Object.entries({
          ...errors,
          ...(unsafe ? changeErrors : {}),
          ...(operation.ifMatch ? matchErrors : {}),
          ...(operation.answers === 'bytes' ? bytesErrors : {}),
        }).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: reference(problem, registry) } } },
        ]),
      ),
    },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  }));
}

function queryParameters(operation: AnyOperation): Json[] {
  if (operation.method !== 'GET' || operation.input === null) return [];
  const { properties = {} } = z.toJSONSchema(operation.input);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    ...(isArray(schema) ? { style: 'form', explode: true } : {}),
    schema,
  }));
}

function headerParameters(operation: AnyOperation): Json[] {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Kept 24 h: the same key and body give the same answer once more.',
    schema: { type: 'string', maxLength: 255 },
  };
  const match = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The version the caller has seen, as `"<version>"`.',
    schema: { type: 'string' },
  };
  const file = {
    ...match,
    required: false,
    description: 'The SHA-256 that the checklist told, as `"<sha256>"`: this file or none.',
  };
  const lastEvent = {
    name: 'Last-Event-ID',
    in: 'header',
    required: false,
    description: 'For streams: the event after which to go on, in place of `after`.',
    schema: { type: 'string', maxLength: 255 },
  };
  return [
    ...(operation.method === 'GET' ? [] : [key]),
    ...(operation.ifMatch ? [match] : []),
    ...(operation.answers === 'bytes' ? [file] : []),
    ...(operation.answers === 'json_or_events' ? [lastEvent] : []),
  ];
}

function jsonBody(input: z.ZodMiniType, registry: z.core.$ZodRegistry<{ id: string }>): Json {
  return {
    required: !z.safeParse(input, undefined).success,
    content: { 'application/json': { schema: reference(input, registry) } },
  };
}

/** What one message of the stream holds: the event as JSON, with its id. */
function eventStream(registry: z.core.$ZodRegistry<{ id: string }>): Json {
  return {
    schema: {
      type: 'string',
      description:
        'Each event as it happens: `id` is its id, `data` the event as JSON. Ends with the token that opened it.',
      contentMediaType: 'application/json',
      contentSchema: reference(platformEvent, registry),
    },
  };
}

function uploadBody(): Json {
  return { required: true, content: bytes() };
}

/** The bytes of a paper, in each of the types one may have. */
function bytes(): Json {
  return Object.fromEntries(
    uploadLimits.mediaTypes.map((type) => [
      type,
      { schema: { type: 'string', contentMediaType: type, maxLength: uploadLimits.maximumBytes } },
    ]),
  );
}

function reference(schema: z.ZodMiniType, registry: z.core.$ZodRegistry<{ id: string }>): Json {
  const named = registry.get(schema);
  if (named !== undefined) return { $ref: `#/components/schemas/${named.id}` };
  return strip(z.toJSONSchema(schema, { override: describeOpenEnum }));
}

function describeOpenEnum({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  const known = openEnumValues.get(zodSchema as unknown as z.ZodMiniType);
  if (known !== undefined) jsonSchema['x-extensible-enum'] = [...known.values];
}

/** `$schema` and `$id` belong to stand-alone JSON Schemas, not to the components of an OpenAPI document. */
function strip<Value>(value: Value): Value extends Json ? Json : Value;
function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => strip(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '$schema' && key !== '$id')
      .map(([key, item]) => [key, strip(item)]),
  );
}

function securitySchemes(): Json {
  return Object.fromEntries(
    Object.entries(credentials).map(([kind, description]) => [kind, { type: 'http', scheme: 'bearer', description }]),
  );
}

function tags(): Json[] {
  const names = new Set(Object.values(operations).map(({ id }) => id.split('.')[0]));
  return [...names].map((name) => ({ name, description: `Operations of ${name}.` }));
}

function pascal(id: string): string {
  return id
    .split('.')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function isArray(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'array';
}
