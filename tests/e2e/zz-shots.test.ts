import { test } from 'vitest';
import { waitForMarks } from '../../scripts/browser/read-page';
import { useChromium } from './harness/use-browser';
const run = useChromium();
test('shots', async () => {
  const page = await run().openPage('/sample/article.html');
  await waitForMarks(page, (marks) => marks.includes('Ri Hi-yong'));
  for (const scheme of ['light', 'dark'] as const)
    for (const width of [320, 360, 800]) {
      const popup = await run().openScreen(`popup.html?tab=${await run().tabIdOf(page)}`);
      await popup.emulateMedia({ colorScheme: scheme });
      await popup.setViewportSize({ width, height: 700 });
      await popup.getByText('In the packs').waitFor();
      await popup.screenshot({ path: `/tmp/shots/${scheme}-${width}-empty.png` });
      await popup.getByRole('combobox').fill('김여정 car 2024');
      await popup.getByRole('option').first().waitFor();
      await popup.screenshot({ path: `/tmp/shots/${scheme}-${width}-hits.png` });
      await popup.getByRole('combobox').fill('shoiguxq');
      await popup.getByText(/Did you mean/u).waitFor();
      await popup.screenshot({ path: `/tmp/shots/${scheme}-${width}-none.png` });
    }
});
