"""Words of names of organisations that newspapers translate rather than spell, in scripts other than Latin.

A line is `English : words`; longer words are looked for first.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_HAN_LINES: Final = """
co ltd : 有限公司 股份有限公司 有限责任公司 有限責任公司 株式会社 株式會社 有限会社 股份公司
company : 公司 会社 會社
group : 集团 集團 グループ
group co ltd : 集团有限公司 集團有限公司
holding : 控股
bank : 银行 銀行
commercial : 商业 商業
industrial and commercial : 工商
construction : 建设 建設 建筑 建築
industry : 工业 工業 实业 實業 产业 產業
heavy industries : 重工 重工業
technology : 技术 技術 科技
science : 科学 科學
academy of sciences : 科学院 科學院
academy : 研究院
institute : 研究所
university : 大学 大學
institute of technology : 理工学院 工学院
trading : 贸易 貿易 商贸 商貿 经贸
import export : 进出口 進出口
international : 国际 國際
global : 环球 環球 全球
shipping : 海运 海運 航运 航運 船务 船務 航業
marine : 海洋
ocean shipping : 远洋海运 远洋运输
logistics : 物流
transport : 运输 運輸
aviation : 航空
aerospace : 航天
airlines : 航空公司
electronic : 电子 電子
electric power : 电力 電力
communication : 通信 通讯 通訊
network : 网络 網絡 網路
information : 信息
petroleum : 石油
natural gas : 天然气 天然氣
chemical : 化工 化学 化學
steel : 钢铁 鋼鐵
metal : 金属 金屬
material : 材料
machinery : 机械 機械
equipment : 设备 設備
mining : 矿业 礦業
energy : 能源
investment : 投资 投資
development : 发展 發展 开发 開發
insurance : 保险 保險
securities : 证券 證券
fund : 基金
news agency : 通讯社 通訊社 通信社
daily : 日报 日報
newspaper : 新闻 新聞
television : 电视 電視
hospital : 医院 醫院
association : 协会 協會
federation : 联合会 聯合會
council : 理事会 理事會
committee : 委员会 委員會
central committee : 中央委员会 中央委員會
ministry : 部
bureau : 局
government : 政府
people : 人民 民众 民眾
national : 国家 國家 民族
liberation : 解放
army : 军 軍
liberation army : 解放军 解放軍
armed forces : 武装部队
navy : 海军 海軍
air force : 空军 空軍
party : 党 黨
communist party : 共产党 共產黨 共産党
democratic : 民主
republic : 共和国 共和國
union : 联盟 聯盟 工会
organization : 组织 組織
front : 阵线 陣線
movement : 运动 運動
world : 世界
china : 中国 中國
hong kong : 香港
macau : 澳门 澳門
taiwan : 台湾 台灣 臺灣
korea : 朝鲜 朝鮮 韩国 韓國
japan : 日本
russia : 俄罗斯 俄羅斯
iran : 伊朗
syria : 叙利亚 敘利亞
myanmar : 缅甸 緬甸
singapore : 新加坡
asia : 亚洲 亞洲
southeast asia : 东南亚
pacific : 太平洋
"""

_HANGUL_LINES: Final = """
co ltd : 주식회사 유한회사
company : 회사
general company : 총회사
general bureau : 총국
bureau : 국
group : 그룹
bank : 은행
trading : 무역
foreign trade : 대외무역
university : 대학교 대학 종합대학
institute : 연구소
academy : 과학원
insurance : 보험
shipping : 해운
airlines : 항공
construction : 건설
mining : 광업
development : 개발
technology : 기술
industry : 공업 산업
electronics : 전자
ministry : 부
department : 부서
committee : 위원회
party : 당
workers party : 노동당 로동당
news agency : 통신사
newspaper : 신문
peoples army : 인민군
korea : 조선 한국 고려
international : 국제
general : 총
credit : 신용
unification : 통일
"""


def _words(lines: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in lines.strip().splitlines():
        english, _, words = line.partition(" : ")
        found.update(dict.fromkeys(words.split(), english))
    return MappingProxyType(found)


HAN: Final = _words(_HAN_LINES)
HANGUL: Final = _words(_HANGUL_LINES)

_LONGEST: Final = 6
_PERSON: Final = 3
"""Characters of the longest word, and up to which a run is looked at as a person's name first."""


def translated(run: str, words: Mapping[str, str]) -> list[tuple[str, bool]] | None:
    """A run of characters cut into words that are translated and what is left between them.

    Args:
        run: characters of one script.
        words: HAN or HANGUL.

    Returns:
        Pieces with whether they are English already; None where the run has no such word, or may be a person's name.

    >>> translated("华为技术有限公司", HAN)
    [('华为', False), ('technology', True), ('co ltd', True)]
    """
    if len(run) <= _PERSON and not any(run.endswith(word) for word in words if len(word) == _PERSON - 1):
        return None
    pieces: list[tuple[str, bool]] = []
    at = left = 0
    while at < len(run):
        length = next((n for n in range(_LONGEST, 0, -1) if _is_word(run, at, n, words)), 0)
        if length:
            if left < at:
                pieces.append((run[left:at], False))
            pieces.append((words[run[at : at + length]], True))
            left = at + length
        at += length or 1
    if left < len(run):
        pieces.append((run[left:], False))
    return pieces if any(english for _, english in pieces) else None


def _is_word(run: str, at: int, length: int, words: Mapping[str, str]) -> bool:
    """Whether a word stands there; one of a single character only where it ends the run."""
    return run[at : at + length] in words and (length > 1 or at == len(run) - 1) and at + length <= len(run)
