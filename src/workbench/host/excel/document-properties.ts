import { HostObject } from "../host-object";
import type { KeptWorkbook } from "../kept-parts";
import { text } from "./arguments";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.DocumentProperties`. */
export class DocumentProperties extends HostObject {
  readonly className = "DocumentProperties";
  readonly #model: WorkbookModel;

  constructor(model: WorkbookModel) {
    super();
    this.#model = model;
  }

  get title(): string {
    return this.#kept.title;
  }

  set title(value: unknown) {
    this.#kept.title = text(value);
  }

  get author(): string {
    return this.#kept.author;
  }

  set author(value: unknown) {
    this.#kept.author = text(value);
  }

  get subject(): string {
    return this.#kept.subject;
  }

  set subject(value: unknown) {
    this.#kept.subject = text(value);
  }

  get keywords(): string {
    return this.#kept.keywords;
  }

  set keywords(value: unknown) {
    this.#kept.keywords = text(value);
  }

  get comments(): string {
    return this.#kept.comments;
  }

  set comments(value: unknown) {
    this.#kept.comments = text(value);
  }

  get category(): string {
    return this.#kept.category;
  }

  set category(value: unknown) {
    this.#kept.category = text(value);
  }

  get company(): string {
    return this.#kept.company;
  }

  set company(value: unknown) {
    this.#kept.company = text(value);
  }

  get manager(): string {
    return this.#kept.manager;
  }

  set manager(value: unknown) {
    this.#kept.manager = text(value);
  }

  get #kept(): KeptWorkbook["properties"] {
    return this.#model.kept.workbook.properties;
  }
}
