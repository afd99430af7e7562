import { startTestServer } from './testServer';

/** One PostgreSQL server a jest run; the workers learn its address from the environment. */
export default async function globalSetup(): Promise<void> {
  await startTestServer();
}
