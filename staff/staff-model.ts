import { type Connection, type Model, Schema } from 'mongoose';
import { roleSchema } from '../contracts/staff';
import type { StaffRecord } from './staff-member';

/** A person as stored: ids are strings of our own, so that a malformed id simply finds nobody. */
export interface StaffDocument extends Omit<StaffRecord, 'id'> {
  _id: string;
  /** argon2id, in the PHC string format. */
  passwordHash: string;
}

const staffSchema = new Schema<StaffDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    email: { type: String, required: true },
    passwordHash: { type: String, required: true },
    roles: { type: [{ type: String, enum: roleSchema.options }], required: true },
    skills: { type: [String], required: true },
    teams: { type: [String], required: true },
    capacity: { type: Number, required: true },
    active: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'staff', versionKey: false, autoIndex: false, strictQuery: 'throw' },
);
staffSchema.index({ email: 1 }, { unique: true });

/** The model of the people who work here, on the connection that the service opened. */
export function staffModel(connection: Connection): Model<StaffDocument> {
  return connection.models.Staff ?? connection.model<StaffDocument>('Staff', staffSchema);
}
