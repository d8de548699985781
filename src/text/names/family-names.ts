/** Common family names that stand before the given name, in lower case and Latin letters: China, Korea, Vietnam. Data only. */
export const FAMILY_NAMES_FIRST: ReadonlySet<string> = new Set(
  (
    'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye ' +
    'cheng wei su lu ding ren shen yao jiang cui zhong tan wei fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou qian gong mao hao shao wan qi duan qiao wen lei tao xi bo hua nie ' +
    'kim lee park choi jung jeong kang cho yoon yun jang lim oh seo shin kwon hwang ahn nguyen tran le pham phan vu vo dang bui ho ngo duong'
  ).split(' '),
)
