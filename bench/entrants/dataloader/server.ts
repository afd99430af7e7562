import { serve } from '../orm/serve';
import { dataloaderReads } from './reads';

serve(dataloaderReads).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
