/** `npm run zip`: the files that the stores take, in .output/. */
import { zipExtension } from './steps/build-extension';

await zipExtension('chrome');
await zipExtension('firefox');
