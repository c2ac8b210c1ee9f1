import type { roleSchema } from '../../contracts/staff';
import { maskAddress } from '../../staff/mask-address';
import { hashPassword, verifyPassword } from '../../staff/passwords';
import {
  mayDo,
  mayReadConversation,
  permissions,
  permissionsOf,
  type ReadableConversation,
} from '../../staff/permissions';

test('an administrator may do everything; several roles add up', () => {
  expect(permissionsOf(['admin'])).toEqual([...permissions]);
  expect(permissionsOf(['agent', 'editor'])).toEqual(
    permissions.filter((permission) => mayDo(['agent'], permission) || mayDo(['editor'], permission)),
  );
  expect(permissionsOf([])).toEqual([]);
});

test('an editor may do nothing with conversations', () => {
  const granted = permissionsOf(['editor']);
  expect(granted.filter((permission) => /^(conversations|presence|reports):/.test(permission))).toEqual([]);
});

test('who reads which conversation', () => {
  const reader = (role: (typeof roleSchema.options)[number]) => ({
    id: 'me',
    roles: [role],
    teams: ['trocas'],
  });
  const conversation = (change: Partial<ReadableConversation>): ReadableConversation => ({
    status: 'open',
    team: 'entregas',
    ownerId: null,
    ...change,
  });
  const cases: [Partial<ReadableConversation>, boolean][] = [
    [{}, false],
    [{ team: 'trocas' }, true],
    [{ team: null }, true],
    [{ ownerId: 'me' }, true],
    [{ ownerId: 'other' }, false],
    [{ status: 'closed', closedOwnerId: 'me' }, true],
  ];
  for (const [change, agentMay] of cases) {
    expect({ change, may: mayReadConversation(reader('agent'), conversation(change)) }).toEqual({
      change,
      may: agentMay,
    });
    expect(mayReadConversation(reader('supervisor'), conversation(change))).toBe(true);
    expect(mayReadConversation(reader('editor'), conversation(change))).toBe(false);
  }
});

test.each([
  ['203.0.113.77', '203.0.113.0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
  ['::1', '::'],
  ['2001::1:2:3:4:5:6', '2001:0:1::'],
  ['nonsense', ''],
])('the address %s is kept as %s', (address, kept) => {
  expect(maskAddress(address)).toBe(kept);
});

test('passwords are kept as argon2id, however their accents were typed', async () => {
  const stored = await hashPassword('coração valente');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword('coração valente'.normalize('NFD'), stored)).toBe(true);
  expect(await verifyPassword('coracao valente', stored)).toBe(false);
  expect(await verifyPassword('coração valente', null)).toBe(false);
});
