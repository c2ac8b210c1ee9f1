import * as z from 'zod';

type Schema = z.core.$ZodType;

/** So many known names are told: more than any route has at one level. */
const mostNamed = 30;

/**
 * The same schema, whose objects refuse what they do not name, at every level: a misspelt filter or field is told,
 * where it would otherwise be passed over in silence. An object that says itself that it takes more
 * (`looseObject`) stays as it is.
 */
export function refuseUnknown(schema: Schema): Schema {
  const { clone } = z.core;
  if (schema instanceof z.core.$ZodObject) {
    const { def } = schema._zod;
    const shape = Object.fromEntries(
      Object.entries(def.shape).map(([name, part]) => [name, refuseUnknown(part)]),
    );
    if (def.catchall && !(def.catchall instanceof z.core.$ZodNever)) return clone(schema, { ...def, shape });
    return clone(schema, {
      ...def,
      shape,
      catchall: z.never(),
      error: def.error ?? nameKnown(Object.keys(shape)),
    });
  }
  if (schema instanceof z.core.$ZodArray) {
    const { def } = schema._zod;
    return clone(schema, { ...def, element: refuseUnknown(def.element) });
  }
  if (schema instanceof z.core.$ZodUnion) {
    const { def } = schema._zod;
    return clone(schema, { ...def, options: def.options.map(refuseUnknown) });
  }
  if (schema instanceof z.core.$ZodPipe) {
    const { def } = schema._zod;
    return clone(schema, { ...def, in: refuseUnknown(def.in), out: refuseUnknown(def.out) });
  }
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault
  ) {
    const { def } = schema._zod;
    return clone(schema, { ...def, innerType: refuseUnknown(def.innerType) });
  }
  return schema;
}

/** The remedy for unknown names; every other fault keeps its own words. */
function nameKnown(names: readonly string[]): z.core.$ZodErrorMap {
  const remedy =
    names.length === 0
      ? 'Leave it out.'
      : `Leave it out, or choose of: ${names.slice(0, mostNamed).join(', ')}.`;
  return ({ code }) => (code === 'unrecognized_keys' ? `This is not known here. ${remedy}` : undefined);
}
