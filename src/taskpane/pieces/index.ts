export { Action, ActionList } from "./action-list";
export { Amount, Difference } from "./amount";
export { failureWords } from "./failure-words";
export { JumpProvider, useJump, useJumpFailure } from "./jump";
export { JumpButton, type CellPlace } from "./jump-button";
export { Notice } from "./notice";
export { useSpokenOnly } from "./only-for-screen-readers";
export { ReadingState, Waiting } from "./reading-state";
export { Section } from "./section";
