/** A process of its own that runs the star rounds once, as the timetable does: tests kill it, or start two. */
import { getPayload } from 'payload';
import config from '../../payload.config';
import { runStarRounds } from '../../src/domain/service';

const payload = await getPayload({ config, cron: false });
process.stdout.write('ready\n');
await runStarRounds({ payload });
// The thread that copies the log is waited for: ended in the middle of a call, the driver aborts the process.
await payload.destroy();
process.exit(0);
