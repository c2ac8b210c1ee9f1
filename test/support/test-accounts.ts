/** The first administrator of a test's service. */
export const adminEmail = 'admin@example.com';

/** The password of everybody in tests. */
export const testPassword = 'uma senha comprida';
