import { MongoServerError } from 'mongodb';
import { describeStartFault } from '../../bot/describe-start-fault';

it('a full disk and a folder of another user are said with their remedy', () => {
  const full = new MongoServerError({ code: 14031, message: 'cannot write to the data folder' });
  expect(describeStartFault(full)).toMatch(/no room to write.*start again/);
  const foreign = Object.assign(new Error('EPERM: operation not permitted, chmod'), { code: 'EPERM' });
  expect(describeStartFault(foreign)).toMatch(/belongs to another user.*DATA_DIR/);
  expect(describeStartFault(new Error('a fault of ours'))).toBeNull();
});

it('a database that refuses the password, or whose name nobody knows, is said with its remedy', () => {
  const refused = new MongoServerError({ code: 18, message: 'Authentication failed.' });
  expect(describeStartFault(refused)).toMatch(/refuses the user or the password.*MONGODB_URI/);
  const unknown = Object.assign(new Error('querySrv ENOTFOUND'), { code: 'ENOTFOUND', syscall: 'querySrv' });
  expect(describeStartFault(unknown)).toMatch(/MONGODB_URI cannot be looked up \(ENOTFOUND\)/);
});
