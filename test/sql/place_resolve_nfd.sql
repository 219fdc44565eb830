--
-- place_resolve: letters taken apart (NFD), and mixed with whole ones
--
SELECT t AS text, p AS place, place_full_name(p), p IS NOT DISTINCT FROM want::place AS is_right
FROM (VALUES
	(1, E'xa\u0303 Lo\u0323\u0302c Ye\u0302n, huye\u0323\u0302n Hu\u031Bo\u031Bng Khe\u0302, ti\u0309nh Ha\u0300 Ti\u0303nh', '18520'),
	(2, E'phu\u031Bo\u031B\u0300ng Ha\u0300ng Ba\u0323c, qua\u0323\u0302n Hoa\u0300n Kie\u0302\u0301m, tha\u0300nh pho\u0302\u0301 Ha\u0300 No\u0323\u0302i', '00061'),
	(3, E'XA\u0303 LO\u0323\u0302C YE\u0302N, HUYE\u0323\u0302N HU\u031BO\u031BNG KHE\u0302, TI\u0309NH HA\u0300 TI\u0303NH', '18520'),
	(4, E'Phu\u031Bo\u031B\u0300ng Thu\u0309y Nguye\u0302n, TP. Ha\u0309i Pho\u0300ng', '11560@2025-07-01'),
	(5, E'xa\u0303 Ea H''leo, huye\u0323\u0302n Ea H''leo, ti\u0309nh Đa\u0306\u0301k La\u0306\u0301k', '24184'),
	(6, E'Thi\u0323 tra\u0302\u0301n Lao Ba\u0309o, Hu\u031Bo\u031B\u0301ng Ho\u0301a, Qua\u0309ng Tri\u0323', '19432'),
	(7, E'đa\u0323\u0306c khu Phu\u0301 Quo\u0302\u0301c', '31078@2025-07-01'),
	(8, E'xa\u0303 Lo\u0323\u0302c Ye\u0302m, huye\u0323\u0302n Hu\u031Bo\u031Bng Khe\u0302, ti\u0309nh Ha\u0300 Ti\u0303nh', '18520'),
	(9, E'xã Lo\u0323\u0302c Yên, huyện Hương Khe\u0302, tỉnh Hà Ti\u0303nh', '18520'),
	(10, E'xã Lọ\u0302c Yên, huyện Hương Khê, tỉnh Hà Tĩnh', '18520'),
	(11, E'xã Lô\u0323c Yên, huyện Hương Khê, tỉnh Hà Tĩnh', '18520')) v(n, t, want),
	place_resolve(t) p
ORDER BY n;
