/** The source of mark.js is an ES module without the module wrapper and the fallbacks of its bundles. */
declare module 'mark.js/src/lib/mark.js' {
  export { default } from 'mark.js';
}
