import type { Document } from 'mongodb';

const sales = [
  { _id: 1, team: 'a', n: 5, tags: ['x', 'y'], at: new Date('2026-01-15T10:00:00Z') },
  { _id: 2, team: 'b', n: 3, tags: [], at: new Date('2026-01-20T10:00:00Z') },
  { _id: 3, team: 'a', n: 1, tags: ['y'], at: new Date('2026-02-01T10:00:00Z') },
  { _id: 4, team: null, n: 7 },
];

/** Documents, a pipeline and what comes out, or the error's code. */
export const PIPELINE_ROWS: [
  name: string,
  pipeline: Document[],
  expected: Document[] | number,
  documents?: Document[],
][] = [
  [
    '$match',
    [{ $match: { n: { $gt: 3 } } }, { $project: { n: 1 } }],
    [
      { _id: 1, n: 5 },
      { _id: 4, n: 7 },
    ],
  ],
  [
    '$match after another stage',
    [{ $set: { m: { $multiply: ['$n', 2] } } }, { $match: { m: 6 } }, { $project: { m: 1 } }],
    [{ _id: 2, m: 6 }],
  ],
  [
    '$sort, $skip and $limit',
    [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { n: 1 } }],
    [
      { _id: 1, n: 5 },
      { _id: 2, n: 3 },
    ],
  ],
  [
    '$limit before $sort',
    [{ $sort: { _id: 1 } }, { $limit: 2 }, { $sort: { n: 1 } }, { $project: { n: 1 } }],
    [
      { _id: 2, n: 3 },
      { _id: 1, n: 5 },
    ],
  ],
  [
    '$group sums, averages and counts',
    [
      { $group: { _id: '$team', sum: { $sum: '$n' }, avg: { $avg: '$n' }, count: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: null, sum: 7, avg: 7, count: 1 },
      { _id: 'a', sum: 6, avg: 3, count: 2 },
      { _id: 'b', sum: 3, avg: 3, count: 1 },
    ],
  ],
  [
    '$group min, max, first and last',
    [
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: null,
          min: { $min: '$n' },
          max: { $max: '$at' },
          first: { $first: '$team' },
          last: { $last: '$n' },
        },
      },
    ],
    [{ _id: null, min: 1, max: new Date('2026-02-01T10:00:00Z'), first: 'a', last: 7 }],
  ],
  [
    '$group push and addToSet',
    [
      { $match: { team: 'a' } },
      { $sort: { _id: 1 } },
      { $group: { _id: '$team', all: { $push: '$n' }, teams: { $addToSet: '$team' } } },
    ],
    [{ _id: 'a', all: [5, 1], teams: ['a'] }],
  ],
  [
    '$group by a document',
    [
      { $match: { team: 'a' } },
      { $group: { _id: { t: '$team', m: { $month: '$at' } }, n: { $sum: 1 } } },
      { $sort: { '_id.m': 1 } },
    ],
    [
      { _id: { t: 'a', m: 1 }, n: 1 },
      { _id: { t: 'a', m: 2 }, n: 1 },
    ],
  ],
  ['$group with $count', [{ $group: { _id: null, n: { $count: {} } } }], [{ _id: null, n: 4 }]],
  [
    '$group with a condition',
    [{ $group: { _id: null, big: { $sum: { $cond: [{ $gte: ['$n', 5] }, 1, 0] } } } }],
    [{ _id: null, big: 2 }],
  ],
  ['$group of nothing', [{ $match: { n: 99 } }, { $group: { _id: null, n: { $sum: 1 } } }], []],
  ['$sum skips what is no number', [{ $group: { _id: null, n: { $sum: '$team' } } }], [{ _id: null, n: 0 }]],
  ['$avg of nothing is null', [{ $group: { _id: null, n: { $avg: '$team' } } }], [{ _id: null, n: null }]],
  ['$count', [{ $match: { team: 'a' } }, { $count: 'n' }], [{ n: 2 }]],
  ['$count of nothing gives no document', [{ $match: { n: 99 } }, { $count: 'n' }], []],
  [
    '$unwind',
    [
      { $match: { _id: { $lte: 3 } } },
      { $sort: { _id: 1 } },
      { $unwind: '$tags' },
      { $project: { tags: 1 } },
    ],
    [
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 3, tags: 'y' },
    ],
  ],
  [
    '$unwind preserving',
    [
      { $match: { _id: { $in: [2, 3] } } },
      { $sort: { _id: 1 } },
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 2, i: null },
      { _id: 3, tags: 'y', i: 0 },
    ],
  ],
  [
    '$unwind of a scalar',
    [{ $match: { _id: 1 } }, { $unwind: '$team' }, { $project: { team: 1 } }],
    [{ _id: 1, team: 'a' }],
  ],
  [
    '$project computes',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, twice: { $multiply: ['$n', 2] }, team: 1 } }],
    [{ team: 'a', twice: 10 }],
  ],
  [
    '$project excludes',
    [{ $match: { _id: 2 } }, { $project: { tags: 0, at: 0 } }],
    [{ _id: 2, team: 'b', n: 3 }],
  ],
  ['$project renames', [{ $match: { _id: 1 } }, { $project: { _id: 0, who: '$team' } }], [{ who: 'a' }]],
  [
    '$addFields nests',
    [{ $match: { _id: 4 } }, { $addFields: { 'x.y': '$n', team: 'c' } }],
    [{ _id: 4, team: 'c', n: 7, x: { y: 7 } }],
  ],
  ['$set with $$REMOVE', [{ $match: { _id: 4 } }, { $set: { team: '$$REMOVE' } }], [{ _id: 4, n: 7 }]],
  ['$unset', [{ $match: { _id: 4 } }, { $unset: ['team'] }], [{ _id: 4, n: 7 }]],
  ['$replaceRoot', [{ $match: { _id: 4 } }, { $replaceRoot: { newRoot: { v: '$n' } } }], [{ v: 7 }]],
  ['$replaceWith', [{ $match: { _id: 4 } }, { $replaceWith: { v: '$n' } }], [{ v: 7 }]],
  [
    '$sortByCount',
    [{ $match: { team: { $ne: null } } }, { $sortByCount: '$team' }],
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [
    '$facet',
    [
      {
        $facet: { n: [{ $count: 'n' }], top: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { n: 1 } }] },
      },
    ],
    [{ n: [{ n: 4 }], top: [{ _id: 4, n: 7 }] }],
  ],
  [
    '$ifNull',
    [{ $match: { _id: 4 } }, { $project: { _id: 0, team: { $ifNull: ['$team', 'none'] } } }],
    [{ team: 'none' }],
  ],
  [
    '$dateToString with a time zone',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          _id: 0,
          day: { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'America/Sao_Paulo' } },
        },
      },
    ],
    [{ day: '2026-01-15 07:00' }],
  ],
  [
    '$subtract of dates gives milliseconds',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, ms: { $subtract: [new Date('2026-01-15T10:00:01Z'), '$at'] } } },
    ],
    [{ ms: 1000 }],
  ],
  [
    '$divide',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, half: { $divide: ['$n', 2] } } }],
    [{ half: 2.5 }],
  ],
  [
    '$concat and $toUpper',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, s: { $concat: [{ $toUpper: '$team' }, '!'] } } }],
    [{ s: 'A!' }],
  ],
  [
    '$size and $in',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, n: { $size: '$tags' }, has: { $in: ['y', '$tags'] } } }],
    [{ n: 2, has: true }],
  ],
  [
    '$filter',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, t: { $filter: { input: '$tags', as: 't', cond: { $eq: ['$$t', 'y'] } } } } },
    ],
    [{ t: ['y'] }],
  ],
  [
    '$map',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, t: { $map: { input: '$tags', as: 't', in: { $toUpper: '$$t' } } } } },
    ],
    [{ t: ['X', 'Y'] }],
  ],
  [
    '$switch',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          _id: 0,
          // biome-ignore lint/suspicious/noThenProperty: the name that $switch gives it
          s: { $switch: { branches: [{ case: { $gt: ['$n', 4] }, then: 'big' }], default: 'small' } },
        },
      },
    ],
    [{ s: 'big' }],
  ],
  [
    '$arrayElemAt and $slice',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, l: { $arrayElemAt: ['$tags', -1] }, s: { $slice: ['$tags', 1] } } },
    ],
    [{ l: 'y', s: ['x'] }],
  ],
  [
    '$and, $or and $not',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, b: { $and: [{ $or: [false, true] }, { $not: [false] }] } } },
    ],
    [{ b: true }],
  ],
  ['$literal', [{ $match: { _id: 1 } }, { $project: { _id: 0, s: { $literal: '$n' } } }], [{ s: '$n' }]],
  [
    '$first of an array',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, f: { $first: '$tags' } } }],
    [{ f: 'x' }],
  ],
  [
    'parts of a missing date are null',
    [{ $match: { _id: 4 } }, { $project: { _id: 0, y: { $year: '$at' }, m: { $month: '$at' } } }],
    [{ y: null, m: null }],
  ],
  [
    '$toUpper of nothing is empty',
    [{ $match: { _id: 4 } }, { $project: { _id: 0, s: { $toUpper: '$team' } } }],
    [{ s: '' }],
  ],
  ['$size of no array', [{ $project: { n: { $size: '$team' } } }], 17124],
  ['$divide by zero', [{ $project: { n: { $divide: ['$n', 0] } } }], 2],
  [
    '$sum and $max over values',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, s: { $sum: ['$n', 1] }, m: { $max: ['$n', 9] } } }],
    [{ s: 6, m: 9 }],
  ],
  [
    '$mergeObjects',
    [
      { $match: { _id: 4 } },
      { $project: { _id: 0, o: { $mergeObjects: [{ a: 1 }, '$team', { b: '$n' }] } } },
    ],
    [{ o: { a: 1, b: 7 } }],
  ],
  [
    '$hour in a time zone',
    [
      { $match: { _id: 1 } },
      { $project: { _id: 0, h: { $hour: { date: '$at', timezone: 'America/Sao_Paulo' } } } },
    ],
    [{ h: 7 }],
  ],
  [
    '$dateTrunc to a week',
    [{ $match: { _id: 1 } }, { $project: { _id: 0, w: { $dateTrunc: { date: '$at', unit: 'week' } } } }],
    [{ w: new Date('2026-01-11T00:00:00Z') }],
  ],
  [
    '$reduce',
    [
      { $match: { _id: 1 } },
      {
        $project: {
          _id: 0,
          s: { $reduce: { input: '$tags', initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
        },
      },
    ],
    [{ s: 'xy' }],
  ],
  ['a missing field is left out', [{ $match: { _id: 4 } }, { $project: { x: '$nothing' } }], [{ _id: 4 }]],
  [
    'a path through an array',
    [{ $project: { _id: 0, b: '$a.b' } }],
    [{ b: [1, 2] }],
    [{ a: [{ b: 1 }, { b: 2 }, 3] }],
  ],
  ['an unknown stage', [{ $foo: {} }], 40324],
  ['an unknown expression', [{ $project: { a: { $foo: 1 } } }], 168],
  ['an unknown accumulator', [{ $group: { _id: null, a: { $foo: 1 } } }], 15952],
  ['$group without _id', [{ $group: { n: { $sum: 1 } } }], 15955],
  ['a stage with two fields', [{ $match: {}, $limit: 1 }], 40323],
  ['$limit 0', [{ $limit: 0 }], 15958],
  ['$project of nothing', [{ $project: {} }], 51272],
  ['$project mixing', [{ $project: { a: 1, b: 0 } }], 31254],
  ['an undefined variable', [{ $project: { a: '$$foo' } }], 17276],
];

export const SALES = sales;

/** A projection of find, on one document. */
export const PROJECTION_ROWS: [
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
  ['$slice of the first', { a: [1, 2, 3], b: 1 }, { a: { $slice: 2 } }, { _id: 1, a: [1, 2], b: 1 }],
  ['$slice of the last', { a: [1, 2, 3] }, { a: { $slice: -1 } }, { _id: 1, a: [3] }],
  ['$slice with a start', { a: [1, 2, 3] }, { a: { $slice: [1, 1] } }, { _id: 1, a: [2] }],
  [
    '$elemMatch',
    { a: [{ b: 1 }, { b: 2 }, { b: 2, c: 1 }] },
    { a: { $elemMatch: { b: 2 } } },
    { _id: 1, a: [{ b: 2 }] },
  ],
  ['$elemMatch without a match', { a: [{ b: 1 }] }, { a: { $elemMatch: { b: 2 } } }, { _id: 1 }],
  ['the positional $', { a: [1, 2, 3] }, { 'a.$': 1 }, { _id: 1, a: [2] }, { a: { $gt: 1 } }],
  ['a computed field', { a: 1 }, { b: { $add: ['$a', 1] } }, { _id: 1, b: 2 }],
  ['a string is a field path', { a: 1 }, { b: '$a' }, { _id: 1, b: 1 }],
  ['inclusion mixed with exclusion', { a: 1 }, { a: 1, b: 0 }, 31254],
  ['exclusion mixed with inclusion', { a: 1 }, { a: 0, b: 1 }, 31253],
  ['colliding paths', { a: 1 }, { a: 1, 'a.b': 1 }, 31249],
  ['an unknown expression', { a: 1 }, { a: { $foo: 1 } }, 168],
];
