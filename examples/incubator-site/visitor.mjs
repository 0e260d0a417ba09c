// What the site knows of a visitor: the look they chose (a cookie that the page may write) and, once signed in, who they
// are (a cookie that it may not read).
import { randomBytes } from 'node:crypto';

/** The first value of each is the site's own choice. */
const looks = {
  theme: ['incubator', 'park', 'exchange'],
  mode: ['standard', 'elder'],
  scheme: ['auto', 'light', 'dark'],
};

function cookiesOf(request) {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return Object.fromEntries(pairs.filter((pair) => pair.length === 2));
}

/** The look the visitor chose; a value nobody offers is the site's own. */
export function lookOf(request) {
  const chosen = (cookiesOf(request).look ?? '').split('.');
  const names = Object.keys(looks);
  return Object.fromEntries(
    names.map((name, index) => {
      const offered = looks[name];
      return [name, offered.includes(chosen[index]) ? chosen[index] : offered[0]];
    }),
  );
}

/** Who is signed in, kept in this process's memory. */
export function createMembers() {
  const signedIn = new Map();
  const keyOf = (request) => cookiesOf(request).member ?? '';
  return {
    of: (request) => signedIn.get(keyOf(request)) ?? null,
    signIn: (member) => {
      const key = randomBytes(24).toString('base64url');
      signedIn.set(key, member);
      return `member=${key}; Path=/; HttpOnly; SameSite=Lax`;
    },
    signOut: (request) => {
      signedIn.delete(keyOf(request));
      return 'member=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0';
    },
  };
}
