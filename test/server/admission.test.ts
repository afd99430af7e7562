import { Admission } from '../../src/server/admission';
import { RefusedRequest } from '../../src/server/refusedRequest';

/** Work that ends when it is told to. */
function pending(): { readonly work: () => Promise<string>; readonly end: (failure?: Error) => void; readonly started: () => boolean } {
  let [end, hasStarted]: [(failure?: Error) => void, boolean] = [() => undefined, false];
  const done = new Promise<string>((resolve, reject) => (end = (failure) => (failure ? reject(failure) : resolve('done'))));
  return { work: () => ((hasStarted = true), done), end: (failure) => end(failure), started: () => hasStarted };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('has those beyond its places wait, and lets them in as they came', async () => {
  const admission = new Admission(2, 10);
  const jobs = [pending(), pending(), pending(), pending()];
  const results = jobs.map(({ work }) => admission.run(work));
  await settled();
  expect(jobs.map(({ started }) => started())).toEqual([true, true, false, false]);
  jobs[1].end();
  await settled();
  expect(jobs.map(({ started }) => started())).toEqual([true, true, true, false]);
  for (const { end } of jobs) end();
  expect(await Promise.all(results)).toEqual(['done', 'done', 'done', 'done']);
});

it('gives a place back when the work fails', async () => {
  const admission = new Admission(1, 10);
  await expect(admission.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const [first, second] = [pending(), pending()];
  const results = [admission.run(first.work), admission.run(second.work)];
  first.end(new Error('broken again'));
  await expect(results[0]).rejects.toThrow('broken again');
  second.end();
  expect(await results[1]).toBe('done');
});

it('tells those for whom the line is too long to come back', async () => {
  const admission = new Admission(1, 1);
  const [first, second] = [pending(), pending()];
  const results = [admission.run(first.work), admission.run(second.work)];
  const refusal = await admission.run(() => Promise.resolve()).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(RefusedRequest);
  expect(refusal).toMatchObject({ status: 503, code: 'OVERLOADED' });
  first.end();
  second.end();
  expect(await Promise.all(results)).toEqual(['done', 'done']);
});
