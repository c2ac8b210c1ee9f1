import { folderSocket, isServed } from './embedded/folder-socket';
import { type OpenedDatabase, openDatabase } from './open-database';

/**
 * Opens a database for a command beside the service: MongoDB; or the embedded engine of the running service,
 * through its socket; or, if no service runs, the engine itself.
 */
export async function reachDatabase(options: {
  mongodbUri?: string | undefined;
  dataDir: string;
}): Promise<OpenedDatabase> {
  const { mongodbUri, dataDir } = options;
  if (mongodbUri) return openDatabase({ mongodbUri, dataDir });
  if (!(await isServed(dataDir))) return openDatabase({ dataDir });
  return openDatabase({
    mongodbUri: `mongodb://${encodeURIComponent(folderSocket(dataDir))}/?directConnection=true`,
    dataDir,
  });
}
