const nameWidth = 24;
const columnWidth = 12;

type Figures = Record<string, unknown>;

const isFigures = (value: unknown): value is Figures => typeof value === 'object' && value !== null;

function show(value: unknown): string {
  if (typeof value !== 'number') return value === null || value === undefined ? '-' : String(value);
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

/**
 * The lines of a table of measurements: those with the same figures (`local`, `hybrid`, …) side by side, the rest one
 * below the other. What was not measured is left out.
 */
export function layOutBeside(measured: object): string[] {
  const entries = Object.entries(measured);
  const groups = entries.filter((entry): entry is [string, Figures] => isFigures(entry[1]));
  const [, first = {}] = groups[0] ?? [];
  const names = Object.keys(first);
  const columns = groups.filter(([, figures]) => names.every((name) => name in figures));
  const lines = [''.padEnd(nameWidth) + columns.map(([title]) => title.padStart(columnWidth)).join('')];
  for (const name of names) {
    const cells = columns.map(([, figures]) => show(figures[name]).padStart(columnWidth));
    lines.push(name.padEnd(nameWidth) + cells.join(''));
  }
  for (const [name, value] of entries) {
    if (!isFigures(value) && value !== null && !(name in first)) lines.push(row(name, value));
  }
  const rest = groups.filter((group) => !columns.includes(group));
  for (const [title, figures] of rest) lines.push('', title, ...list(figures));
  return lines;
}

function list(figures: Figures, indent = '  '): string[] {
  return Object.entries(figures).flatMap(([name, value]) =>
    isFigures(value) ? [`${indent}${name}`, ...list(value, `${indent}  `)] : [row(indent + name, value)],
  );
}

function row(name: string, value: unknown): string {
  return `${name.padEnd(nameWidth)}${show(value).padStart(columnWidth)}`;
}
