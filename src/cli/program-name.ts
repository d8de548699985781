/** The name of what a program keeps: another engine may know other letters and other names of languages. */
export const programName = (sources: string): string => `${sources}-${process.version}`
