import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Sla, slaSchema } from '../../../../contracts/sla';
import { requestVersioned, type Versioned } from './request';

/** Null until it is set: nothing is promised. */
export const slaQuery = queryOptions({
  queryKey: ['settings', 'sla'],
  queryFn: ({ signal }) => requestVersioned(z.nullable(slaSchema), '/settings/sla', { signal }),
});

/** Over the version that they were made from; `conflict` when there is a newer one. */
export const saveSla = ({ content, version }: Versioned<Sla>): Promise<Versioned<Sla>> =>
  requestVersioned(slaSchema, '/settings/sla', { method: 'PUT', body: content, version });
