/** In which manner a fact is told, from what is reported to what is only thought. */
export const MODALITIES = [
  'reported',
  'statement',
  'quote',
  'claim',
  'assessment',
  'opinion',
  'expectation',
  'speculation',
  'background',
] as const;
