import { createStore } from '../store';

/** True from the first 401 until somebody signs in again: the page stays, with a sign-in dialog over it. */
export const sessionExpired = createStore(false);
