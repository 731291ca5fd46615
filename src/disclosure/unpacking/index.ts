export { unpackedSize, type PackedFile, type PackedFiles } from "./unpacked-size";
