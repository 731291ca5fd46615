export { moveFormula as translateFormula } from "../../domain/formula-review/index";
