/** How a register's entries are called, wherever they are shown. */
export const register = {
  annuityStatus: {
    paid_up: '已缴纳',
    due_soon: '即将到期',
    grace: '滞纳期内',
    lapsed: '逾期未缴，权利已终止',
    restorable: '已终止，可请求恢复权利',
    final: '已终止，不可恢复',
    not_applicable: '不适用',
  },
  encumbranceKind: {
    pledge: '质押',
    licence: '实施许可备案',
    preservation: '财产保全',
    suspension: '程序中止',
    open_licence: '开放许可',
  },
} as const;
