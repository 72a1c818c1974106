export { createFieldEncryption, type FieldEncryption } from "./field-encryption.js";
