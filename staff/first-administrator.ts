import { PlantaoError } from '../contracts/plantao-error';
import { generatePassword } from './passwords';
import type { StaffRecord } from './staff-member';
import type { StaffStore } from './staff-store';

interface FirstAdministrator {
  staff: StaffRecord;
  /** The password to print, once; null when the operator chose it. */
  generatedPassword: string | null;
}

/**
 * Makes the first administrator where nobody works here yet; null where somebody does. Instances that start together
 * make one: the address is unique.
 *
 * @param chosen `ADMIN_EMAIL` and `ADMIN_PASSWORD`; null makes `admin@localhost` with a generated password
 */
export async function makeFirstAdministrator(
  staff: Pick<StaffStore, 'create' | 'isEmpty'>,
  chosen: { email: string; password: string } | null,
): Promise<FirstAdministrator | null> {
  if (!(await staff.isEmpty())) return null;
  const { email, password } = chosen ?? { email: 'admin@localhost', password: generatePassword() };
  const input = {
    name: 'Admin',
    email,
    password,
    roles: ['admin' as const],
    skills: [],
    teams: [],
    capacity: 5,
  };
  try {
    return { staff: await staff.create(input), generatedPassword: chosen === null ? password : null };
  } catch (error) {
    if (error instanceof PlantaoError && error.code === 'conflict') return null;
    throw error;
  }
}
