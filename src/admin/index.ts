export { createAdminApp } from "./admin.routes.js";
