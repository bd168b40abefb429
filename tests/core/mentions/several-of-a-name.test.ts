import { describe } from 'vitest';
import { checkBundled } from './bundled-rows';

describe('whom everybody knows by a surname, among others of that name', () => {
  const [kim, pyongyang] = ['Kim Jong Un=kim-jong-un', 'Pyongyang=pyongyang'];
  checkBundled('en', [
    [
      'Kim Jong Un came from Pyongyang. / The baker Kim Do-yun watched. / Rain fell. Kim waved.',
      kim,
      pyongyang,
      'Kim=kim-jong-un',
    ],
    ['Kim Jong Un came from Pyongyang. / Kim Do-yun watched. Kim waved.', kim, pyongyang],
    [
      'Kim Jong Un came from Pyongyang. / Kim waved. Kim Do-yun slept. Later Kim left.',
      kim,
      pyongyang,
      'Kim=kim-jong-un',
      'Kim=kim-jong-un',
    ],
    ['Kim Jong Un came from Pyongyang. / Kim Do-yun sang. / The younger Kim left.', kim, pyongyang],
    ['Kim Jong Un came from Pyongyang. / Kim Do-yun sang. / A Mr Kim left.', kim, pyongyang],
    [
      'Kim Jong Un came from Pyongyang. / Kim Do-yun sang. / The Kim who sang left.',
      kim,
      pyongyang,
    ],
    [
      'Kim Jong Un came from Pyongyang. / Kim Do-yun sang. / Kim’s own song was short.',
      kim,
      pyongyang,
    ],
  ]);
});

describe('a surname that a page uses before it names anybody of it', () => {
  checkBundled('en', [
    [
      'Kim left Pyongyang by train. / Vladimir Putin waited. / The cook Kim Do-yun slept. / Kim waved.',
      'Kim=kim-jong-un',
      'Pyongyang=pyongyang',
      'Vladimir Putin=putin',
      'Kim=kim-jong-un',
    ],
    [
      'The cook Kim Do-yun slept. / Vladimir Putin went to Pyongyang. / Kim waved.',
      'Vladimir Putin=putin',
      'Pyongyang=pyongyang',
    ],
    [
      'Kim left Pyongyang by train. / Vladimir Putin waited. / The cook Kim Do-yun slept, and Kim snored.',
      'Kim=kim-jong-un',
      'Pyongyang=pyongyang',
      'Vladimir Putin=putin',
    ],
  ]);
});
