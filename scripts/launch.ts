/**
 * Preloaded by `npm start`: makes the Prisma client where it is missing, and sees to it that stopping npm stops the service.
 * npm hands SIGTERM to the shell it runs us in; that shell dies of it and tells nobody, which would leave the service behind.
 */
import "./generate.js";

const shell = process.ppid;
if (process.env.npm_lifecycle_event !== undefined) {
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}
