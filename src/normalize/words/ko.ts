import type { PageWords } from './page-words.ts'

export const ko: PageWords = {
  labels: {
    'related-article teaser':
      '관련기사|관련 기사|관련뉴스|관련 뉴스|추천기사|추천 기사|이전기사|이전 기사|다음기사|다음 기사|이전글|다음글|더보기|더 보기|기사 더보기|함께 읽으면 좋은 기사|추천 뉴스',
    'most-read list':
      '많이 본 뉴스|많이 본 기사|많이 본 칼럼|인기기사|인기 기사|인기뉴스|최신기사|최신 기사|최신뉴스|실시간 뉴스|주요뉴스|주요 뉴스|헤드라인|속보|랭킹뉴스|집중분석|핫이슈',
    navigation:
      '홈|메뉴|검색|본문 바로가기|맨위로|위로|목록|뒤로가기|회사소개|사이트맵|고객센터|카테고리|태그|전체보기|기사제보|제보|구독신청',
    'share or vote widget':
      '공유|공유하기|기사 공유|페이스북|트위터|카카오톡|카카오스토리|인쇄|인쇄하기|프린트|스크랩|좋아요|글자크기|url 복사|밴드|네이버',
    'reader comment': '댓글|댓글 쓰기|댓글쓰기|댓글 보기|의견|의견쓰기|전체 댓글|답글',
    'source link': '출처|원문|원문보기|기사원문',
    advertisement: '광고|스폰서|ad',
    'subscription or sign-up': '로그인|회원가입|구독|구독하기|뉴스레터|뉴스레터 구독',
    'cookie or legal notice':
      '개인정보처리방침|개인정보취급방침|이용약관|저작권규약|저작권|청소년보호정책|무단전재 및 재배포 금지',
    'image caption or credit': '사진|이미지|영상|자료사진',
  },
  openers: {
    'related-article teaser': '관련기사|관련 기사|이전기사|다음기사',
    'source link': '출처|자료',
    'image caption or credit': '사진|사진제공|사진 제공|사진출처|이미지',
    'date line': '입력|수정|등록|기사입력|최종수정|승인',
    byline: '기자|글|취재|작성자',
    navigation: '태그|키워드',
  },
  starts: {
    'cookie or legal notice': 'copyright|저작권자|무단전재|ⓒ',
    'image caption or credit': '사진=|[사진|(사진',
  },
  within: { 'cookie or legal notice': '무단전재|무단 전재|재배포 금지|저작권법의 보호' },
  sections:
    '국제|세계|정치|경제|사회|문화|스포츠|과학|기술|건강|환경|교육|사설|칼럼|오피니언|분석|인터뷰|연예|생활|지역|금융|산업|북한|속보|뉴스|단독',
  by: '글|기자|취재',
  dated: '입력|수정|등록|기사입력|최종수정',
}
