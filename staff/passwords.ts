import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's parameters (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** In NFC: one password, whichever keyboard composes its accents. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), parameters);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether a password fits. For an account that does not exist give null: the same work is done, so that the time tells
 * nobody which accounts there are.
 */
export async function verifyPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, password.normalize('NFC'));
  nobodysHash ??= hashPassword(generatePassword());
  await verify(await nobodysHash, password.normalize('NFC'));
  return false;
}

/** A password that no dictionary holds: 20 characters without look-alikes, about 99 bits. */
export function generatePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  let password = '';
  while (password.length < 20) {
    for (const byte of randomBytes(32)) {
      // Bytes beyond the last whole multiple would favour the first letters.
      if (byte < alphabet.length * 8 && password.length < 20)
        password += alphabet.charAt(byte % alphabet.length);
    }
  }
  return password;
}
