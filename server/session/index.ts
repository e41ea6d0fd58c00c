/**
 * session: how browsers meet identity. Signing in and out, one's own account, password and sessions, resets by mail, and Me:
 * the person with every organization they belong to and what they may do for each. Owns no tables; stands to the right of access
 * because Me says what is allowed. Cookies are given and taken here, for `enrollment` too, which signs people in as well.
 */
export { halfSignIn } from "./factor-schema.ts";
export { giveCookies, giveStep } from "./give-cookies.ts";
export { presentHalf } from "./present-half.ts";
export { readMeOf } from "./read-me.ts";
export { sessionRoutes } from "./routes.ts";
export { me } from "./schema.ts";
