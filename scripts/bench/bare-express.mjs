// The floor: Express sending a page that is ready, read once from stdin. Argument: port.
import express from 'express';

let page = '';
for await (const chunk of process.stdin) page += chunk;

const app = express();
app.disable('x-powered-by');
app.get('/', (_request, response) => {
  response.type('html').send(page);
});
app.listen(Number(process.argv[2]), '127.0.0.1');
