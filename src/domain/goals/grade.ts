/** The four grades, best first. */
export const GRADES = ["excellent", "good", "fair", "poor"] as const;

/** 优, 良, 中, 差. */
export type Grade = (typeof GRADES)[number];

/** The grades as forms print them. */
export const GRADE_LABELS: Readonly<Record<Grade, string>> = { excellent: "优", good: "良", fair: "中", poor: "差" };
