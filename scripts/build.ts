/** `npm run build`: the shipped extension for both browsers, in .output/. */
import { buildExtension } from './steps/build-extension';

console.log(await buildExtension('chrome', 'production'));
console.log(await buildExtension('firefox', 'production'));
