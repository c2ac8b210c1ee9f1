import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { PlantaoError } from '../contracts/plantao-error';
import type { StaffInput, StaffPatch } from '../contracts/staff';
import { isDuplicateKey } from '../database/duplicate-key';
import { hashPassword } from './passwords';
import type { StaffRecord } from './staff-member';
import { type StaffDocument, staffModel } from './staff-model';

interface StaffStoreOptions {
  connection: Connection;
  now: () => Date;
  /** Told of everybody who was added or changed, before the change is answered. */
  onChange?: (staff: StaffRecord) => Promise<unknown>;
}

/** The people who work here. */
export interface StaffStore {
  /** Everybody, by name; people who have left as well. */
  list(): Promise<StaffRecord[]>;
  find(id: string): Promise<StaffRecord | null>;
  /** Somebody and what proves them; for sign-in only. */
  findWithPassword(email: string): Promise<{ staff: StaffRecord; passwordHash: string } | null>;
  isEmpty(): Promise<boolean>;
  /** @throws PlantaoError `conflict` when somebody has that e-mail address */
  create(input: StaffInput): Promise<StaffRecord>;
  /** @throws PlantaoError `not-found`, or `conflict` for a taken address or the last active administrator */
  change(id: string, patch: StaffPatch): Promise<StaffRecord>;
}

export async function createStaffStore({
  connection,
  now,
  onChange,
}: StaffStoreOptions): Promise<StaffStore> {
  const model = staffModel(connection);
  await model.createIndexes();

  async function find(id: string): Promise<StaffRecord | null> {
    const found = await model.findOne({ _id: id }).lean();
    return found === null ? null : toRecord(found);
  }

  async function countAdministrators(): Promise<number> {
    return model.countDocuments({ roles: 'admin', active: true });
  }

  async function update(id: string, fields: Partial<StaffDocument>): Promise<StaffRecord> {
    const changed = await refuseDuplicate(() =>
      model.findOneAndUpdate({ _id: id }, { $set: fields }, { returnDocument: 'after' }).lean(),
    );
    if (changed === null) throw notFound();
    return toRecord(changed);
  }

  /** Two administrators who remove each other at once are both put back: nobody is locked out. */
  async function keepAnAdministrator(before: StaffRecord, after: StaffRecord): Promise<void> {
    if (!isAdministrator(before) || isAdministrator(after) || (await countAdministrators()) > 0) return;
    await model.updateOne({ _id: before.id }, { $set: { roles: before.roles, active: before.active } });
    throw new PlantaoError(
      'conflict',
      'This is the last active administrator. Make somebody else one first.',
      { fields: { roles: 'Nobody else is an active administrator.' } },
    );
  }

  return {
    async list() {
      const found = await model.find().sort({ name: 1, _id: 1 }).lean();
      return found.map(toRecord);
    },

    find,

    async findWithPassword(email) {
      const found = await model.findOne({ email: email.trim().toLowerCase() }).lean();
      return found === null ? null : { staff: toRecord(found), passwordHash: found.passwordHash };
    },

    async isEmpty() {
      return (await model.findOne().select({ _id: 1 }).lean()) === null;
    },

    async create({ password, ...input }) {
      const at = now();
      const fields = withoutRepeats(input);
      const passwordHash = await hashPassword(password);
      const document = {
        ...input,
        ...fields,
        _id: randomUUID(),
        passwordHash,
        active: true,
        createdAt: at,
        updatedAt: at,
      };
      await refuseDuplicate(() => model.insertOne(document));
      const staff = toRecord(document);
      await onChange?.(staff);
      return staff;
    },

    async change(id, { password, ...patch }) {
      const before = await find(id);
      if (before === null) throw notFound();
      const fields: Partial<StaffDocument> = { ...patch, ...withoutRepeats(patch), updatedAt: now() };
      if (password !== undefined) fields.passwordHash = await hashPassword(password);
      const staff = await update(id, fields);
      await keepAnAdministrator(before, staff);
      await onChange?.(staff);
      return staff;
    },
  };
}

function isAdministrator({ roles, active }: StaffRecord): boolean {
  return active && roles.includes('admin');
}

type Lists = Pick<StaffPatch, 'roles' | 'skills' | 'teams'>;

function withoutRepeats({ roles, skills, teams }: Lists): Lists {
  return {
    ...(roles === undefined ? {} : { roles: [...new Set(roles)] }),
    ...(skills === undefined ? {} : { skills: [...new Set(skills)] }),
    ...(teams === undefined ? {} : { teams: [...new Set(teams)] }),
  };
}

function toRecord(document: StaffDocument): StaffRecord {
  const { _id: id, name, email, roles, skills, teams, capacity, active, createdAt, updatedAt } = document;
  return { id, name, email, roles, skills, teams, capacity, active, createdAt, updatedAt };
}

function notFound(): PlantaoError {
  return new PlantaoError('not-found', 'There is nobody with this id.');
}

async function refuseDuplicate<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicateKey(error)) {
      const fields = { email: 'Somebody has this address already.' };
      throw new PlantaoError('conflict', 'Somebody has this e-mail address already.', {
        fields,
        cause: error,
      });
    }
    throw error;
  }
}
