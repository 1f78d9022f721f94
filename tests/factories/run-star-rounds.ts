/** A process of its own that runs the star rounds once, as the timetable does: tests kill it, or start two. */
import { getPayload } from 'payload';
import config from '../../payload.config';
import { runStarRounds } from '../../src/domain/service';

const payload = await getPayload({ config, cron: false });
process.stdout.write('ready\n');
await runStarRounds({ payload });
process.exit(0);
