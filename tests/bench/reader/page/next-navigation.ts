/** Stands for `next/navigation` where there is no Next. */
export const useRouter = () => ({ push() {}, replace() {}, refresh() {}, prefetch() {} })
