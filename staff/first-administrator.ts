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
 * @param chosen `ADMIN_EMAIL` and `ADMIN_PASSWORD`; without a password one is generated
 */
export async function makeFirstAdministrator(
  staff: Pick<StaffStore, 'create' | 'isEmpty'>,
  chosen: { email: string; password: string | null },
): Promise<FirstAdministrator | null> {
  if (!(await staff.isEmpty())) return null;
  const password = chosen.password ?? generatePassword();
  const input = {
    name: 'Admin',
    email: chosen.email,
    password,
    roles: ['admin' as const],
    skills: [],
    teams: [],
    capacity: 5,
  };
  try {
    return {
      staff: await staff.create(input),
      generatedPassword: chosen.password === null ? password : null,
    };
  } catch (error) {
    if (error instanceof PlantaoError && error.code === 'conflict') return null;
    throw error;
  }
}
