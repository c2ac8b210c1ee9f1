import type { Document } from 'mongodb';

const sales = [
  { _id: 1, team: 'a', n: 5, tags: ['x', 'y'], at: new Date('2026-01-15T10:00:00Z') },
  { _id: 2, team: 'b', n: 3, tags: [], at: new Date('2026-01-20T10:00:00Z') },
  { _id: 3, team: 'a', n: 1, tags: ['y'], at: new Date('2026-02-01T10:00:00Z') },
  { _id: 4, team: null, n: 7 },
];

/** Documents, a pipeline and what comes out, or the error's code. */
export const pipelineRows: [
  name: string,
  pipeline: Document[],
  expected: Document[] | number,
  documents?: Document[],
][] = [
  [
    '$group sums and counts',
    [{ $sort: { _id: 1 } }, { $group: { _id: '$team', sum: { $sum: '$n' }, count: { $sum: 1 } } }],
    [
      { _id: 'a', sum: 6, count: 2 },
      { _id: 'b', sum: 3, count: 1 },
      { _id: null, sum: 7, count: 1 },
    ],
  ],

  [
    '$match',
    [{ $match: { n: { $gt: 3 } } }, { $project: { n: 1 } }],
    [
      { _id: 1, n: 5 },
      { _id: 4, n: 7 },
    ],
  ],

  [
    '$sort, $skip and $limit',
    [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { n: 1 } }],
    [
      { _id: 1, n: 5 },
      { _id: 2, n: 3 },
    ],
  ],

  ['$group of nothing', [{ $match: { n: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }], []],
  ['$sum skips what is no number', [{ $group: { _id: null, n: { $sum: '$team' } } }], [{ _id: null, n: 0 }]],

  [
    '$project excludes',
    [{ $match: { _id: 2 } }, { $project: { tags: 0, at: 0 } }],
    [{ _id: 2, team: 'b', n: 3 }],
  ],

  ['an unknown stage', [{ $foo: {} }], 40324],

  ['an unknown accumulator', [{ $group: { _id: null, a: { $foo: 1 } } }], 15952],
  ['$group without _id', [{ $group: { n: { $sum: 1 } } }], 15955],
  ['a stage with two fields', [{ $match: {}, $limit: 1 }], 40323],
  ['$limit 0', [{ $limit: 0 }], 15958],
  ['$project of nothing', [{ $project: {} }], 51272],
  ['$project mixing', [{ $project: { a: 1, b: 0 } }], 31254],

  // What MongoDB has and the engine has not.
  ['$count', [{ $count: 'n' }], 238],
  ['$sort after another stage', [{ $limit: 2 }, { $sort: { n: 1 } }], 238],
  ['$lookup', [{ $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c' } }], 238],
  ['$facet', [{ $facet: { n: [{ $count: 'n' }] } }], 238],
  ['$unwind', [{ $unwind: '$tags' }], 238],
  ['$set', [{ $set: { m: 1 } }], 238],
  ['a computed field of $project', [{ $project: { twice: { $multiply: ['$n', 2] } } }], 238],
  ['an expression in $group', [{ $group: { _id: { $month: '$at' } } }], 238],
  ['$min and $max in $group', [{ $group: { _id: null, n: { $min: '$n' } } }], 238],
  ['$avg', [{ $group: { _id: null, n: { $avg: '$n' } } }], 238],
];

export const salesRows = sales;

/** A projection of find, on one document. */
export const projectionRows: [
  name: string,
  document: Document,
  projection: Document,
  expected: Document | number,
  filter?: Document,
][] = [
  ['inclusion keeps _id', { a: 1, b: 2 }, { a: 1 }, { _id: 1, a: 1 }],
  ['inclusion without _id', { a: 1, b: 2 }, { a: 1, _id: 0 }, { a: 1 }],
  ['_id alone', { a: 1 }, { _id: 1 }, { _id: 1 }],
  ['all but _id', { a: 1 }, { _id: 0 }, { a: 1 }],
  ['exclusion', { a: 1, b: 2 }, { a: 0 }, { _id: 1, b: 2 }],
  ['a dotted inclusion', { a: { b: 1, c: 2 } }, { 'a.b': 1 }, { _id: 1, a: { b: 1 } }],
  ['a nested inclusion', { a: { b: 1, c: 2 } }, { a: { b: 1 } }, { _id: 1, a: { b: 1 } }],
  ['a dotted exclusion', { a: { b: 1, c: 2 } }, { 'a.b': 0 }, { _id: 1, a: { c: 2 } }],
  [
    'inclusion through an array',
    { a: [{ b: 1, c: 2 }, { c: 3 }, 4] },
    { 'a.b': 1 },
    { _id: 1, a: [{ b: 1 }, {}] },
  ],
  ['exclusion through an array', { a: [{ b: 1, c: 2 }, 4] }, { 'a.b': 0 }, { _id: 1, a: [{ c: 2 }, 4] }],
  ['inclusion below a scalar', { a: 1 }, { 'a.b': 1 }, { _id: 1 }],
  ['a missing field', { a: 1 }, { b: 1 }, { _id: 1 }],
  ['true and false', { a: 1, b: 2 }, { a: true, _id: false }, { a: 1 }],
  ['fields keep the order of the document', { b: 1, a: 2 }, { a: 1, b: 1 }, { _id: 1, b: 1, a: 2 }],

  ['inclusion mixed with exclusion', { a: 1 }, { a: 1, b: 0 }, 31254],
  ['exclusion mixed with inclusion', { a: 1 }, { a: 0, b: 1 }, 31253],
  ['colliding paths', { a: 1 }, { a: 1, 'a.b': 1 }, 31249],

  // What MongoDB has and the engine has not.
  ['$slice', { a: [1, 2, 3] }, { a: { $slice: 2 } }, 238],
  ['$elemMatch', { a: [{ b: 1 }] }, { a: { $elemMatch: { b: 1 } } }, 238],
  ['the positional $', { a: [1, 2, 3] }, { 'a.$': 1 }, 238, { a: { $gt: 1 } }],
  ['a computed field', { a: 1 }, { b: '$a' }, 238],
];
