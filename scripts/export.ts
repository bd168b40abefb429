/**
 * npm run -s export -- --format FORMAT [--bom] [--raw] [--template NAME|FILE] FILE
 *
 * Turns highlights of our own format into another, by the same code as the extension. Exit 0, or 2 with one line on
 * standard error.
 */
import { parseArgs } from 'node:util';
import {
  exportHighlights,
  FORMATS,
  type ExportFormat,
  type ExportOptions,
} from '../src/core/highlights/export/export';
import { TemplateError } from '../src/core/highlights/export/markdown';
import { TEMPLATES, type TemplateName } from '../src/core/highlights/export/templates';
import { readHighlights } from '../src/core/highlights/file';
import { summariseProblems } from '../src/core/json/problems';
import { BadInputError, readTextFile, runCommand } from './command';

const USAGE = `usage: npm run -s export -- --format ${FORMATS.join('|')} [options] FILE`;
const HELP = `${USAGE}

Turns a file of highlights ("-" is standard input) into another format, on standard output.

  --format FORMAT     ${FORMATS.join(', ')}
  --bom               csv: begin with a byte order mark, by which Excel knows UTF-8
  --raw               csv: leave cells that begin like a formula as they are, for programs
  --template NAME     markdown: ${Object.keys(TEMPLATES).join(', ')} (by-article where none is given)
  --template FILE     markdown: a template of your own, in the language of Mustache (docs/highlights.md)
  --show-template     markdown: print the template itself, to start your own from; needs no FILE
  --help              this text
`;

runCommand(() => {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const format = readFormat(values.format);
  const options = readOptions(format, values);
  if (values['show-template'] === true) {
    showTemplate(options);
    return;
  }
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new BadInputError(USAGE);
  const result = readHighlights(readTextFile(file));
  if ('problems' in result) {
    throw new BadInputError(`${file}: ${summariseProblems(result.problems)}`);
  }
  try {
    const pieces = [...exportHighlights(format, result.highlights, options)];
    process.stdout.write(pieces.join(''));
  } catch (error) {
    if (error instanceof TemplateError) {
      throw new BadInputError(`--template ${values.template}: ${error.message}`);
    }
    throw error;
  }
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        bom: { type: 'boolean' },
        raw: { type: 'boolean' },
        template: { type: 'string' },
        'show-template': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new BadInputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
}

function readFormat(format: string | undefined): ExportFormat {
  if (format === undefined) throw new BadInputError(USAGE);
  const known = FORMATS.find((one) => one === format);
  if (!known) throw new BadInputError(`--format ${format}: use one of ${FORMATS.join(', ')}`);
  return known;
}

function readOptions(
  format: ExportFormat,
  values: ReturnType<typeof readArguments>['values'],
): ExportOptions {
  const { bom, raw, template } = values;
  if (format !== 'csv' && (bom === true || raw === true)) {
    throw new BadInputError('--bom and --raw are for --format csv');
  }
  if (format !== 'markdown' && (template !== undefined || values['show-template'] === true)) {
    throw new BadInputError('--template and --show-template are for --format markdown');
  }
  return {
    csv: { bom: bom === true, raw: raw === true },
    ...(template !== undefined && { template: readTemplate(template) }),
  };
}

function readTemplate(template: string): NonNullable<ExportOptions['template']> {
  return isTemplateName(template) ? { name: template } : { text: readTextFile(template) };
}

function isTemplateName(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name);
}

function showTemplate({ template = { name: 'by-article' } }: ExportOptions): void {
  process.stdout.write('name' in template ? TEMPLATES[template.name] : template.text);
}
