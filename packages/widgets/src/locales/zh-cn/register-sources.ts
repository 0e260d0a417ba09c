/** Whence a legal status is known, by what the platform writes; all else is shown as it was written. */
export const registerSources = {
  seller: '卖方填报，未经官方核对',
  国家知识产权局专利登记簿: '国家知识产权局专利登记簿',
  国家知识产权局专利公报: '国家知识产权局专利公报',
} as const;
