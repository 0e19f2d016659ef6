/**
 * The shapes of everything there is to choose from, by shelf. A definition stands in one file, says the rule once in
 * code and once in TeX, and is all that the pickers, sliders, links, trace, docs and contract tests know of it. Its
 * words are left out of the worker's build (scripts/lib/drop-words.mjs): the engine must not need them.
 */
export * from './definitions/dataset';
export * from './definitions/objective';
export * from './definitions/optimizer';
export * from './definitions/schedule';
export * from './definitions/surface';
