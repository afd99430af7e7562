import { serve } from '../orm/serve';
import { naiveReads } from './reads';

serve(naiveReads).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
