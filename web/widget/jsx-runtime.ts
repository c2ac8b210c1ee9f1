import { type ComponentType, Fragment, h } from 'preact';

// Stands in for preact/jsx-runtime in the build (vite.config.mts): the same elements for 1.3 KB gzip less, since
// nothing here is rendered to a string on a server.

type Props = Record<string, unknown>;

/** What the compiler turns `<type {...props} />` into. */
export function jsx(type: string | ComponentType<Props>, props: Props, key?: string | number) {
  const given = key === undefined ? props : { ...props, key };
  return typeof type === 'string' ? h(type, given) : h(type, given);
}

export { Fragment, jsx as jsxs };
