/// Whether a noun phrase is of people, who take 에게 where states and bodies take 에.
enum KoreanAnimacy {
  /// Whether the phrase ends in a noun of people, with or without 들 and with what stands in parentheses
  /// behind it.
  static func isPerson(_ phrase: some StringProtocol) -> Bool {
    var text = Substring(String(phrase))
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") { text = text[..<open] }
    while let last = text.last, "”’\"'」』 ".contains(last) { text.removeLast() }
    if text.hasSuffix("들"), text.count > 2 { text.removeLast() }
    let word = text.split(separator: " ").last ?? text
    guard !things.contains(where: { word.hasSuffix($0) }) else { return false }
    return nouns.contains { word.hasSuffix($0) }
      || word.count > 2 && makers.contains { word.hasSuffix($0) }
  }

  /// Syllables that make nouns of people of others (전사자, 한국인, 실향민).
  private static let makers = words("자 인 민")

  /// Ends of nouns of bodies and things that end like one of people.
  private static let things = words(
    """
    연구원 감사원 병원 학원 법원 대사관 영사관 공관 정부부처 법인 부분 성분 신분 명분 지분 처분 배분 구분
    투자 다자 양자 소다자 원자 전자 분자 문자 입자 소자 유전자 적자 흑자 글자 숫자 인자 상자 격자 의자 비자 이자
    확인 승인 용인 부인 공인 할인 원인 요인 날인 조인 유인 무인 라인 체인 캠페인 도메인 디자인 이민 연민 코인 일자 한자 활자 십자
    """)

  /// Ends of nouns of people.
  private static let nouns = words(
    """
    장관 차관 차관보 대통령 총리 국왕 여왕 대신 외상 주석 위원장 의장 총장 사무총장 대사 특사 대표 실장 국장 과장 보좌관 참모 정상 지도자
    사령관 총재 행장 도지사 주지사 의원 위원 판사 검사 장군 제독 단장 본부장 청장 회장 이사장 장병 군인 병사 용사 영웅 선열 순국선열 유공자 의인 간호사 변호사 활동가 예술가 기업가 부대원 대원 승무원 선원 어민 농민 국민 인민 시민 서민 실향민 주민 난민 이주민 교민
    동포 민간인 원주민 청년 여성 남성 아동 어린이 청소년 학생 대학생 교사 교수 학자 과학자 연구자 전문가 기자 언론인 기업인 경제인 노동자 근로자 소비자 납세자
    피해자 희생자 생존자 부상자 사상자 실종자 당사자 책임자 관계자 실무자 담당자 참석자 참가자 참여자 가해자 범죄자 테러범 억류자 포로 피란민 이재민 수재민 환자
    유가족 유족 가족 부모 자녀 친구 이웃 형제 자매 후손 선조 참전용사 구조대원 의료진 관광객 방문객 여행객 조종사 외교관 공무원 직원 요원 감시단원 단원 인사
    사람 분 이들 여러분 인력 인질 회원 수반 국가원수 원수
    """)

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0.isNewline }.map(String.init)
  }
}
